import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { teksKomponen } from '../../teks/komponen.ts';
import gaya from './isian.module.css';

interface Props {
  readonly label: string;
  /** MIME types or endings, as for an input: `.xlsx,.csv`. */
  readonly terima: string;
  readonly onPilih: (berkas: File) => void;
  readonly sibuk?: boolean;
  readonly children?: ReactNode;
}

/** One file, chosen or dropped. */
export function BerkasInput({ label, terima, onPilih, sibuk, children }: Props) {
  const [diatas, setDiatas] = useState(false);
  const ulang = useRef<() => void>(null);
  return (
    <div
      className={gaya['jatuh']}
      data-diatas={diatas || undefined}
      onDragOver={(e) => { e.preventDefault(); setDiatas(true); }}
      onDragLeave={() => setDiatas(false)}
      onDrop={(e) => {
        e.preventDefault();
        setDiatas(false);
        const satu = e.dataTransfer.files[0];
        if (satu) onPilih(satu);
      }}
    >
      {children}
      <FileButton resetRef={ulang} accept={terima} onChange={(f) => { if (f) onPilih(f); ulang.current?.(); }}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={14} />} loading={sibuk ?? false} aria-label={`${teksKomponen.berkas.pilih} ${label}`}>
            {teksKomponen.berkas.pilih}
          </Button>
        )}
      </FileButton>
      <span className="redup">{teksKomponen.berkas.seret}</span>
    </div>
  );
}
