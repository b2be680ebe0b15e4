import { z } from 'zod';

const zHalangan = z.object({ halangan: z.array(z.object({ pesan: z.string(), tersedia: z.array(z.string()) })) });

/** What the check before printing found, and what the printer offers instead. */
export function HalanganCetak({ details }: { readonly details: unknown }) {
  const hasil = zHalangan.safeParse(details);
  // A single one is already said in the error itself.
  if (!hasil.success || hasil.data.halangan.length < 2) return null;
  return (
    <ul style={{ margin: '6px 0', paddingLeft: 18 }}>
      {hasil.data.halangan.map((h) => (
        <li key={h.pesan}>
          {h.pesan} {h.tersedia.length > 0 && <span className="redup">({h.tersedia.join(', ')})</span>}
        </li>
      ))}
    </ul>
  );
}
