/** A public holiday; the lunar ones of 2027 are reckoned, and all wait for the joint decree of the year. */
interface Libur {
  readonly tanggal: string;
  readonly nama: string;
}

const TANDA = '(pastikan dengan SKB)';

const TETAP = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['12-25', 'Kelahiran Yesus Kristus'],
] as const;

const BERGERAK: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '2026': [
    ['01-16', 'Isra Mikraj'],
    ['02-17', 'Tahun Baru Imlek'],
    ['03-19', 'Hari Suci Nyepi'],
    ['03-21', 'Idulfitri'],
    ['03-22', 'Idulfitri'],
    ['04-03', 'Wafat Yesus Kristus'],
    ['04-05', 'Kebangkitan Yesus Kristus'],
    ['05-14', 'Kenaikan Yesus Kristus'],
    ['05-27', 'Iduladha'],
    ['05-31', 'Hari Raya Waisak'],
    ['06-16', '1 Muharam'],
    ['08-25', 'Maulid Nabi'],
  ],
  '2027': [
    ['01-05', 'Isra Mikraj'],
    ['02-06', 'Tahun Baru Imlek'],
    ['03-08', 'Hari Suci Nyepi'],
    ['03-10', 'Idulfitri'],
    ['03-11', 'Idulfitri'],
    ['03-26', 'Wafat Yesus Kristus'],
    ['03-28', 'Kebangkitan Yesus Kristus'],
    ['05-06', 'Kenaikan Yesus Kristus'],
    ['05-17', 'Iduladha'],
    ['05-20', 'Hari Raya Waisak'],
    ['06-06', '1 Muharam'],
    ['08-15', 'Maulid Nabi'],
  ],
};

/** The holidays of 2026 and 2027 for the demo's settings, each marked as to be confirmed. */
export function liburContoh(): Libur[] {
  return Object.entries(BERGERAK).flatMap(([tahun, hari]) =>
    [...TETAP, ...hari].map(([tgl, nama]) => ({ tanggal: `${tahun}-${tgl}`, nama: `${nama} ${TANDA}` })).toSorted((a, b) => a.tanggal.localeCompare(b.tanggal)),
  );
}
