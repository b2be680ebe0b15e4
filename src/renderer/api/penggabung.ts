/** Hints that come singly are followed at once; in a stream of them the pause doubles up to the longest. */
const JEDA_AWAL_MS = 150;
const JEDA_AKHIR_MS = 2400;
/** What takes long to fetch is fetched less often: at most this share of the time goes into refetching. */
const KALI_LAMA = 12;
const JEDA_TERLAMA_MS = 15_000;

export interface Penggabung {
  readonly kirim: (topik: readonly string[]) => void;
  /** Refetches now, whatever was asked lately; what was told of these topics before is thereby done. */
  readonly segera: (topik: readonly string[]) => Promise<void>;
  readonly henti: () => void;
}

/**
 * Gathers the topics of many change events into few refetches: a batch of 1,000 letters tells of a change some twenty times a
 * second, and each refetch of a long list costs the host and the screen more than that. While `sibuk` says that answers are
 * still under way, nothing is asked again; what was told meanwhile is asked for afterwards. `segarkan` resolves when the
 * answers are there.
 */
export function buatPenggabung(p: { readonly segarkan: (topik: readonly string[]) => Promise<unknown>; readonly sibuk: (topik: readonly string[]) => boolean; readonly kini: () => number }): Penggabung {
  const menunggu = new Set<string>();
  let penunda: ReturnType<typeof setTimeout> | null = null;
  let jeda = JEDA_AWAL_MS;
  let terakhir = Number.NEGATIVE_INFINITY;

  const tunda = (): void => {
    const sisa = terakhir + jeda - p.kini();
    if (sisa <= 0) siram();
    else penunda = setTimeout(ulang, sisa);
  };

  /** The refetch may have turned out to be long meanwhile. */
  const ulang = (): void => {
    penunda = null;
    tunda();
  };

  const siram = (): void => {
    // Also called by its own timer, which is over now; while it seemed to wait, later hints would have been lost.
    penunda = null;
    const topik = [...menunggu];
    if (topik.length === 0) return;
    if (p.sibuk(topik)) {
      penunda = setTimeout(siram, jeda);
      return;
    }
    menunggu.clear();
    jeda = p.kini() - terakhir < 2 * jeda ? Math.min(2 * jeda, JEDA_AKHIR_MS) : JEDA_AWAL_MS;
    terakhir = p.kini();
    const mulai = terakhir;
    const selesai = (): void => {
      const lama = p.kini() - mulai;
      terakhir = Math.max(terakhir, mulai + Math.min(lama * KALI_LAMA, JEDA_TERLAMA_MS) - jeda);
    };
    p.segarkan(topik).then(selesai, selesai);
  };

  return {
    kirim(topik) {
      for (const t of topik) menunggu.add(t);
      if (penunda !== null) return;
      tunda();
    },
    async segera(topik) {
      for (const t of topik) menunggu.delete(t);
      await p.segarkan(topik);
    },
    henti() {
      if (penunda !== null) clearTimeout(penunda);
      penunda = null;
      menunggu.clear();
    },
  };
}
