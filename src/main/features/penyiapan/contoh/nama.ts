import type { Acak } from './acak.ts';

/** How a region forms names: given names, and a last word put together from two halves, so that nobody real is named. */
interface PolaNama {
  readonly bobot: number;
  readonly agama: readonly (readonly [string, number])[];
  readonly l: readonly string[];
  readonly p: readonly string[];
  readonly depan: readonly string[];
  readonly belakang: readonly string[];
}

const ISLAM = [
  ['1', 95],
  ['2', 3],
  ['3', 2],
] as const;

const POLA: Readonly<Record<string, PolaNama>> = {
  jawa: {
    bobot: 34,
    agama: ISLAM,
    l: ['Bagas', 'Wahyu', 'Slamet', 'Agung', 'Dwi', 'Tri', 'Eko', 'Hendro', 'Yudha', 'Guntur', 'Bayu', 'Sigit', 'Wisnu', 'Teguh', 'Panji', 'Galih'],
    p: ['Sri', 'Endang', 'Dyah', 'Retno', 'Wulan', 'Ratih', 'Puspa', 'Lestari', 'Ningsih', 'Kartika', 'Sekar', 'Anjani', 'Rahayu', 'Tutik', 'Woro', 'Laras'],
    depan: ['Sasra', 'Wira', 'Danar', 'Purwa', 'Harda', 'Kusuma', 'Prawira', 'Sumar', 'Hando', 'Jaya', 'Mangku', 'Surya'],
    belakang: ['yasa', 'wardaya', 'mukti', 'santara', 'nagara', 'pratala', 'wibawa', 'rahardi', 'lastra', 'winata', 'sembada', 'waskita'],
  },
  sunda: {
    bobot: 18,
    agama: ISLAM,
    l: ['Asep', 'Dadang', 'Ujang', 'Cecep', 'Deden', 'Jajang', 'Yayan', 'Gilang', 'Rangga', 'Tatang'],
    p: ['Euis', 'Neneng', 'Iis', 'Imas', 'Teti', 'Yayah', 'Nia', 'Lilis', 'Kokom', 'Mayang'],
    depan: ['Sutis', 'Koswa', 'Natadi', 'Wirasa', 'Suhan', 'Permana', 'Gunadi', 'Adisa'],
    belakang: ['nara', 'pura', 'kusumah', 'wijasa', 'praja', 'laksana', 'sasmita', 'rukmana'],
  },
  minang: {
    bobot: 8,
    agama: ISLAM,
    l: ['Afrizal', 'Yusrizal', 'Hendri', 'Rizki', 'Zulfikar', 'Syafril', 'Ilham', 'Fauzan'],
    p: ['Elvira', 'Yulia', 'Rahmi', 'Fitria', 'Desmawati', 'Nurhayati', 'Silvia', 'Mutiara'],
    depan: ['Syaf', 'Zul', 'Nas', 'Yus', 'Mar', 'Ami', 'Efri', 'Hafri'],
    belakang: ['nizar', 'ruddin', 'rijal', 'marlis', 'zaldi', 'nedi', 'raldi', 'wardis'],
  },
  batak: {
    bobot: 8,
    agama: [
      ['2', 70],
      ['3', 15],
      ['1', 15],
    ],
    l: ['Togar', 'Parlin', 'Binsar', 'Marihot', 'Jonggi', 'Saut', 'Rudolf', 'Hotman'],
    p: ['Tiurma', 'Rotua', 'Lamria', 'Nurmala', 'Duma', 'Risma', 'Melva', 'Sondang'],
    depan: ['Si', 'Huta', 'Nai', 'Lumban', 'Pardo', 'Silo', 'Sima', 'Tam'],
    belakang: ['ronggal', 'barani', 'markopas', 'hariaro', 'polanta', 'dabukke', 'mangaro', 'ginjara'],
  },
  bugis: {
    bobot: 8,
    agama: ISLAM,
    l: ['Andi', 'Baso', 'Syamsul', 'Mappa', 'Arung', 'Takdir', 'Irwan', 'Saharuddin'],
    p: ['Besse', 'Hasnah', 'Rosmini', 'Indo', 'Mariati', 'Nurlaela', 'Hasma', 'Tenri'],
    depan: ['Patta', 'Mapa', 'Lala', 'Palla', 'Matta', 'Pasi', 'Sore', 'Ragga'],
    belakang: ['rani', 'nyompa', 'lewai', 'rukka', 'ngewa', 'siara', 'nganro', 'ratte'],
  },
  melayu: {
    bobot: 8,
    agama: ISLAM,
    l: ['Hamdan', 'Muhammad', 'Ridwan', 'Syahrul', 'Faisal', 'Iskandar', 'Abdul', 'Jamal'],
    p: ['Siti', 'Nurul', 'Aisyah', 'Halimah', 'Zahra', 'Mariam', 'Salmah', 'Latifah'],
    depan: ['Ram', 'Sal', 'Khai', 'Haf', 'Maz', 'Nor', 'Rus', 'Bah'],
    belakang: ['lisyah', 'mansyah', 'ridani', 'zuari', 'luddinsyah', 'mayadi', 'hanafiah', 'ransyah'],
  },
  bali: {
    bobot: 5,
    agama: [
      ['4', 97],
      ['5', 3],
    ],
    l: ['I Wayan', 'I Made', 'I Nyoman', 'I Ketut', 'I Gede'],
    p: ['Ni Wayan', 'Ni Made', 'Ni Nyoman', 'Ni Ketut', 'Ni Luh'],
    depan: ['Sudar', 'Wira', 'Suas', 'Ardi', 'Sukra', 'Parwa', 'Yasa', 'Mertha'],
    belakang: ['santika', 'wirata', 'dharmika', 'negara', 'yastika', 'pradnya', 'sutama', 'widiarta'],
  },
  timur: {
    bobot: 8,
    agama: [
      ['2', 60],
      ['3', 37],
      ['1', 3],
    ],
    l: ['Yohanis', 'Markus', 'Yulius', 'Stefanus', 'Melkior', 'Frans', 'Elia', 'Natanael'],
    p: ['Maria', 'Yuliana', 'Marselina', 'Agustina', 'Dorkas', 'Selfina', 'Novita', 'Debora'],
    depan: ['Wai', 'Lopu', 'Tana', 'Kora', 'Mano', 'Bere', 'Sari', 'Pati'],
    belakang: ['mena', 'latu', 'wari', 'besi', 'nuru', 'lema', 'kambe', 'rato'],
  },
  tionghoa: {
    bobot: 3,
    agama: [
      ['2', 40],
      ['3', 30],
      ['5', 22],
      ['6', 8],
    ],
    l: ['Hendra', 'Rudy', 'Kevin', 'Andreas', 'Yanto'],
    p: ['Lina', 'Meiliana', 'Yenny', 'Grace', 'Felicia'],
    depan: ['Tan', 'Wi', 'Lim', 'Han', 'Gun'],
    belakang: ['usaha', 'dradjaja', 'tarna', 'raharso', 'adiputro'],
  },
};

export interface NamaOrang {
  readonly nama: string;
  readonly keluarga: string;
  readonly daerah: string;
  readonly agama: string;
}

const kapital = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);

/** A name, a last word to be shared in the family, and a plausible religion. `daerah` fixes the region. */
export function buatNama(a: Acak, jk: 'M' | 'F', daerah?: string): NamaOrang {
  const kunci = daerah ?? a.timbang(Object.entries(POLA).map(([k, p]) => [k, p.bobot] as const));
  const p = POLA[kunci]!;
  const keluarga = kapital(`${a.pilih(p.depan)}${a.pilih(p.belakang)}`);
  const awal = a.pilih(jk === 'M' ? p.l : p.p);
  const tengah = a.peluang(0.35) ? a.pilih(jk === 'M' ? p.l : p.p) : '';
  const bagian = kunci === 'bali' ? [awal, keluarga] : [awal, tengah === awal ? '' : tengah, keluarga];
  return { nama: bagian.filter((b) => b !== '').join(' '), keluarga, daerah: kunci, agama: a.timbang(p.agama) };
}

/** The awkward names: apostrophes, diacritics, one word, hyphen, initials, and one at the limit of the column. */
export const NAMA_SUKAR = {
  petik: ["Nur'aini Sa'dani Ma'ruflisyah", "Mu'ammar Qadhaf'irani", "Ba'alwi Jum'atansyah"],
  diakritik: ['Renée Waimena', 'André Koralatu', 'Thérèse-Marí Berelema', 'Žofia Núñeznuru'],
  satuKata: ['Suparnawardaya', 'Tukirandaya'],
  panjang: ['Raden Roro Sekar Kinanti Ayu Maheswari Kusumawardhani Prawirasembadanagara Purwawardayaningtyas', 'Teuku Muhammad Zulkarnain Iskandar Syah Alam Ramlisyahputra Khaihanafiah Bahmansyah'],
} as const;
