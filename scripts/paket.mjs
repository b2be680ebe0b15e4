// System programs that tests use where they are; `.ci/run` installs exactly these.
export const PAKET = [
  'chromium', 'cups', 'cups-client', 'cups-daemon', 'cups-filters', 'cups-ipp-utils', 'dbus', 'poppler-utils', 'qpdf', 'openssl', 'libnss3-tools',
  'default-jre-headless', 'libpdfbox2-java', 'libjaxb-api-java', 'libactivation-java', 'fonts-liberation', 'fonts-inter',
];

if (import.meta.url === `file://${process.argv[1]}`) console.log(PAKET.join(' '));
