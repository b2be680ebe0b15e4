/** Words of the sheet ledger. */
export const teksKendali = {
  judul: 'Lembar kendali',
  jejak: {
    penerimaan: 'Penerimaan kertas kendali',
    mutasi: 'Mutasi kertas kendali',
    persetujuan: 'Persetujuan kertas kendali',
    kolomPersetujuan: { keadaan: 'Keadaan', penyetuju: 'Diputus oleh', catatan: 'Catatan keputusan' },
  },
};
