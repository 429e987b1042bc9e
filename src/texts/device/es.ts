import type { DeviceText } from './words.ts';

export const es: DeviceText = {
  heading: 'Verificar en este dispositivo',
  intro: 'Verifica su propio navegador: lo que elija no sale de este dispositivo.',
  unavailable: 'No se pudo cargar el verificador. Vuelva a cargar la página o use el botón de comprobación.',
  asOf: 'Emisores conocidos y lista de retiradas: situación a {moment} (hora de París).',
  notAsked: 'No se ha preguntado a nadie más: una retirada más reciente o una suspensión no aparecen aquí.',
  address: 'Desde este dispositivo no se sigue ninguna dirección. Elija el archivo de la insignia.',
  download: 'Descargar la prueba',
  downloadHint: 'Un archivo que se verifica solo, incluso sin conexión.',
  caution:
    'Quien le entrega este archivo puede haberlo modificado. En caso de duda, verifique la insignia en su dirección.',
  noScript: 'Su navegador no ha ejecutado el verificador de este archivo. Verifique la insignia en su dirección.',
};
