import type { DeviceText } from './words.ts';

export const pt: DeviceText = {
  heading: 'Verificar neste dispositivo',
  intro: 'O seu próprio navegador verifica: o que escolher não sai deste dispositivo.',
  unavailable: 'Não foi possível carregar o verificador. Recarregue a página ou use o botão de verificação.',
  asOf: 'Emissores conhecidos e lista de retiradas: situação em {moment} (hora de Paris).',
  notAsked: 'Ninguém mais foi consultado: uma retirada mais recente ou uma suspensão não aparecem aqui.',
  address: 'A partir deste dispositivo não se segue nenhum endereço. Escolha o ficheiro do crachá.',
  download: 'Descarregar a prova',
  downloadHint: 'Um ficheiro que se verifica sozinho, mesmo sem ligação.',
  caution: 'Quem lhe entrega este ficheiro pode tê-lo alterado. Em caso de dúvida, verifique o crachá no seu endereço.',
  noScript: 'O seu navegador não executou o verificador deste ficheiro. Verifique o crachá no seu endereço.',
};
