import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { IsianPenandatangan } from '../instansi/IsianPenandatangan.tsx';
import { penandatanganKosong, type IsiPenyiapan } from './skema.ts';
import gaya from './penyiapan.module.css';

const t = teksPenyiapan.penandatangan;
/** As many as the contract takes. */
const PALING_BANYAK = 20;
/** The field keeps the focus: its message on leaving would move the button away from under the mouse. */
const tahan = (e: MouseEvent): void => e.preventDefault();

/** The officials who sign: at least one, as many as the office has. */
export function LangkahPenandatangan() {
  const { control } = useFormContext<IsiPenyiapan>();
  const { fields, append, remove } = useFieldArray({ control, name: 'penandatangan' });
  return (
    <>
      <p>{t.ket}</p>
      {fields.map((f, i) => (
        <fieldset key={f.id} className={gaya['orang']}>
          <legend>{t.ke(i + 1)}</legend>
          <IsianPenandatangan awalan={`penandatangan.${i}.`} />
          {fields.length > 1 && (
            <Button variant="subtle" color="gray" leftSection={<IconTrash size={14} />} onMouseDown={tahan} onClick={() => remove(i)}>{t.lepas(i + 1)}</Button>
          )}
        </fieldset>
      ))}
      {fields.length < PALING_BANYAK && (
        <div>
          <Button variant="default" leftSection={<IconPlus size={14} />} onMouseDown={tahan} onClick={() => append(penandatanganKosong(), { focusName: `penandatangan.${fields.length}.nama` })}>{t.tambah}</Button>
        </div>
      )}
    </>
  );
}
