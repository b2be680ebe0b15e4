/** `bulanCpnsTanpaTmtPns` → `Bulan CPNS tanpa TMT PNS`: a key of a rule as words. */
export function namaMedan(kunci: string): string {
  if (!/^[a-z]/.test(kunci)) return kunci;
  const kata = kunci
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\b(cpns|pns|pppk|tmt|kgb|kp|skp|bup|mkg|nik|nip|cltn|bkn|tpp|ak)\b/g, (s) => s.toUpperCase());
  return kata.charAt(0).toUpperCase() + kata.slice(1);
}
