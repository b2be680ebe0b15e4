import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import gaya from './kepala.module.css';

interface Props {
  readonly label: string;
  readonly asal: string | undefined;
  readonly children: ReactNode;
}

/** A derived value of the header; F2 or a click says by which rule and from which decree it came. */
export function NilaiTurunan({ label, asal, children }: Props) {
  const [buka, setBuka] = useState(false);
  if (!asal) return <span className={gaya['nilai']}><span className="redup">{label}</span> <span className="satu-baris">{children}</span></span>;
  return (
    <span className={gaya['nilai']}>
      <span className="redup">{label}</span>{' '}
      <Popover opened={buka} onChange={setBuka} width={340} position="bottom-start" withinPortal>
        <Popover.Target>
          <button
            type="button"
            className={`${gaya['turunan']} satu-baris`}
            onClick={() => setBuka((b) => !b)}
            onBlur={() => setBuka(false)}
            onKeyDown={(e) => {
              if (e.key !== 'F2') return;
              e.preventDefault();
              setBuka((b) => !b);
            }}
            title="F2"
          >
            {children}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <b>{label}</b>
          <div>{asal}</div>
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
