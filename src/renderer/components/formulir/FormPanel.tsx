import { Alert, Button, Drawer, Group } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormProvider, get, type FieldError, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { AppError } from '../../../shared/errors.ts';
import { keAppError } from '../../api/client.ts';
import { segarkanPerubahanSendiri } from '../../api/kueri.ts';
import { DESKTOP, tahanTutup, tutupJendela } from '../../lib/tutup-jendela.ts';
import { teksJam } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { teksUmum } from '../../teks/umum.ts';
import { GalatNotice } from '../GalatNotice.tsx';
import { BentrokDialog, type PihakBentrok } from './BentrokDialog.tsx';
import { medanDariKolom, uraiBentrok, uraiIsian, type Bentrok } from './galat.ts';
import { RingkasanGalat } from './RingkasanGalat.tsx';
import { TinggalkanDialog } from './TinggalkanDialog.tsx';
import { fokusIsian, isianDi, keIsianBerikut } from './urutan.ts';
import { useDraf } from './useDraf.ts';
import gaya from './formulir.module.css';

const t = teksKomponen.formulir;

interface Props<M extends FieldValues, K> {
  readonly judul: string;
  readonly form: UseFormReturn<M, unknown, K>;
  /** Title of each field by its path: for the summary of errors and the comparison of a conflict. */
  readonly label: Readonly<Record<string, string>>;
  /** A value in words for the comparison of a conflict, by the path of its field. */
  readonly nilai?: (nama: string, isi: string) => string | undefined;
  /** Key of the draft (`akun:baru`), or null for none. */
  readonly kunciDraf: string | null;
  /** Revision that was read; after a conflict the newer one is passed to `simpan`. */
  readonly rev?: number | null;
  /** Saves; throws AppError. */
  readonly simpan: (nilai: K, rev: number | null) => Promise<unknown>;
  readonly tutup: () => void;
  /** With it there is a second button: save and open the next one. */
  readonly lanjut?: () => void;
  readonly aksi?: string;
  /** Evidence beside the fields. */
  readonly samping?: ReactNode;
  readonly lebar?: number;
  readonly children: ReactNode;
}

/** The side panel in which everything is edited. */
export function FormPanel<M extends FieldValues, K>(p: Props<M, K>) {
  const { form } = p;
  const wadah = useRef<HTMLFormElement>(null);
  const ringkasan = useRef<HTMLDivElement>(null);
  const [galat, setGalat] = useState<AppError | null>(null);
  // The revision of what the fields were filled with: the list behind may have a newer one meanwhile, these values do not.
  const [rev, setRev] = useState(p.rev ?? null);
  const [bentrok, setBentrok] = useState<Bentrok | null>(null);
  const [tanya, setTanya] = useState<'panel' | 'jendela' | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const [dicoba, setDicoba] = useState(false);
  const draf = useDraf(form as unknown as UseFormReturn<M>, p.kunciDraf, rev);
  const { isDirty, errors } = form.formState;
  const medan = Object.keys(p.label);
  const galatMedan = medan.flatMap((nama) => {
    const e: FieldError | undefined = get(errors, nama);
    return e ? [{ nama, label: p.label[nama] ?? nama, pesan: e.message ?? '' }] : [];
  });

  useEffect(() => {
    // After the drawer's own focus trap, which would take the close button.
    const waktu = setTimeout(() => wadah.current && isianDi(wadah.current)[0]?.focus(), 60);
    return () => clearTimeout(waktu);
  }, []);

  const bisaHilang = isDirty && (p.kunciDraf === null || draf.tersimpan === null);
  useEffect(() => (isDirty && DESKTOP ? tahanTutup(() => setTanya('jendela')) : undefined), [isDirty]);
  useEffect(() => {
    if (!bisaHilang || DESKTOP) return;
    const tahan = (e: BeforeUnloadEvent): void => e.preventDefault();
    window.addEventListener('beforeunload', tahan);
    return () => window.removeEventListener('beforeunload', tahan);
  }, [bisaHilang]);

  const keRingkasan = (): void => {
    setDicoba(true);
    requestAnimationFrame(() => ringkasan.current?.focus());
  };

  const gagal = (e: AppError): void => {
    const beda = uraiBentrok(e);
    if (beda) return setBentrok(beda);
    const kena = uraiIsian(e).flatMap((g) => {
      const nama = medanDariKolom(g.kolom, medan);
      return nama ? [{ nama, pesan: g.pesan }] : [];
    });
    for (const g of kena) form.setError(g.nama as Path<M>, { message: g.pesan });
    if (kena.length > 0) keRingkasan();
    else setGalat(e);
  };

  const kirim = async (sesudah: () => void, terbaca: number | null): Promise<void> => {
    // A field takes what was typed when it is left (dates); Ctrl+S comes while it still has the focus.
    const fokus = wadah.current?.contains(document.activeElement) ? document.activeElement : null;
    if (fokus instanceof HTMLInputElement) {
      fokus.blur();
      fokus.focus();
    }
    await form.handleSubmit(async (nilai) => {
      setSibuk(true);
      setGalat(null);
      try {
        await p.simpan(nilai, terbaca);
        void draf.buang();
        await segarkanPerubahanSendiri();
        sesudah();
      } catch (e) {
        gagal(keAppError(e));
      } finally {
        setSibuk(false);
      }
    }, keRingkasan)();
  };
  const simpan = (sesudah: () => void = p.tutup): void => void kirim(sesudah, rev);
  const simpanLanjut = (): void => simpan(p.lanjut);

  const pakaiPilihan = (pilihan: Readonly<Record<string, PihakBentrok>>): void => {
    if (!bentrok) return;
    for (const b of bentrok.beda) {
      const nama = medanDariKolom(b.kolom, medan);
      if (nama && pilihan[b.kolom] === 'tersimpan') form.setValue(nama as Path<M>, b.tersimpan as never, { shouldDirty: true });
    }
    setBentrok(null);
    void kirim(p.tutup, bentrok.rev);
  };

  const tutup = (): void => (isDirty && !sibuk ? setTanya('panel') : p.tutup());

  /** A draft was typed over the record as it was then; should that have changed since, saving shows both. */
  const lanjutkan = (): void => {
    setRev(draf.tawaran?.rev ?? rev);
    draf.lanjutkan();
  };

  /** Where the question came from: back to the list, or out of the window. */
  const pergi = (): void => {
    p.tutup();
    if (tanya === 'jendela') tutupJendela();
  };

  const umum = { grup: t.grup, lingkup: 'formulir', hanyaTombol: true } as const;
  usePerintah([
    { ...umum, id: 'form.simpan', label: p.aksi ?? t.simpan, tombol: ['mod+S', 'mod+Enter'], aktif: !sibuk, jalankan: () => simpan() },
    ...(p.lanjut ? [{ ...umum, id: 'form.lanjut', label: t.simpanLanjut, tombol: ['mod+shift+ArrowDown'], aktif: !sibuk, jalankan: simpanLanjut }] : []),
    { ...umum, id: 'form.berikut', label: t.medanBerikut, tombol: ['Enter'], setempat: true, jalankan: () => undefined },
    { ...umum, id: 'form.tutup', label: t.tutup, tombol: ['Escape'], setempat: true, jalankan: () => undefined },
  ]);

  const tekan = (e: KeyboardEvent<HTMLFormElement>): void => {
    const terbuka = e.target instanceof HTMLElement && e.target.getAttribute('aria-expanded') === 'true';
    if (e.key !== 'Enter' || e.ctrlKey || e.metaKey || e.defaultPrevented || terbuka || !(e.target instanceof HTMLInputElement)) return;
    e.preventDefault();
    e.stopPropagation();
    if (wadah.current && !keIsianBerikut(wadah.current, e.target)) wadah.current.querySelector<HTMLElement>('[data-simpan]')?.focus();
  };

  return (
    <Drawer opened onClose={tutup} position="right" size={p.samping ? 'min(1240px, 96vw)' : (p.lebar ?? 480)} title={p.judul} padding={0} closeOnClickOutside={!isDirty} styles={{ header: { padding: '8px 16px', minHeight: 44, borderBottom: '1px solid var(--garis)' }, title: { fontWeight: 600, fontSize: 14 }, body: { height: 'calc(100% - 44px)' }, content: { display: 'flex', flexDirection: 'column' } }}>
      <div className={gaya['panel']}>
        {p.samping && <div className={gaya['samping']}>{p.samping}</div>}
        <FormProvider {...form}>
          <form ref={wadah} className={gaya['utama']} onKeyDownCapture={tekan} onSubmit={(e) => e.preventDefault()} noValidate aria-label={p.judul}>
            <div className={gaya['isian']}>
              {draf.tawaran && (
                <Alert variant="outline" title={t.lanjutkan(teksJam(draf.tawaran.pada))}>
                  {t.lanjutkanKet}
                  <Group gap={8} mt={8}>
                    <Button onClick={lanjutkan}>{t.lanjutkanYa}</Button>
                    <Button variant="default" onClick={() => void draf.buang()}>{t.lanjutkanTidak}</Button>
                  </Group>
                </Alert>
              )}
              {dicoba && <RingkasanGalat ref={ringkasan} galat={galatMedan} fokus={(n) => wadah.current && fokusIsian(wadah.current, n)} />}
              {galat && <GalatNotice galat={galat} />}
              {p.children}
            </div>
            <div className={gaya['kaki']}>
              <span role="status">{draf.tersimpan ? t.draf(teksJam(draf.tersimpan)) : ''}</span>
              <Button variant="default" onClick={tutup}>{teksUmum.batal}</Button>
              {p.lanjut && <Button variant="default" onClick={simpanLanjut} disabled={sibuk}>{t.simpanLanjut}</Button>}
              <Button data-simpan onClick={() => simpan()} loading={sibuk} title="Ctrl+S">{p.aksi ?? t.simpan}</Button>
            </div>
          </form>
        </FormProvider>
      </div>
      {bentrok && <BentrokDialog bentrok={bentrok} label={(k) => p.label[medanDariKolom(k, medan) ?? ''] ?? k} nilai={p.nilai && ((k, isi) => p.nilai?.(medanDariKolom(k, medan) ?? k, isi))} pakai={pakaiPilihan} tutup={() => setBentrok(null)} />}
      {tanya && <TinggalkanDialog punyaDraf={p.kunciDraf !== null} batal={() => setTanya(null)} simpan={() => { setTanya(null); simpan(pergi); }} draf={() => void draf.simpanSekarang().then(pergi)} buang={() => void draf.buang().then(pergi)} />}
    </Drawer>
  );
}

/** Two fields side by side. */
export function DuaKolom({ children }: { readonly children: ReactNode }) {
  return <div className={gaya['dua']}>{children}</div>;
}
