import type { Response, Router } from 'express';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { TemplatePage } from './page.tsx';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `/modele` and the two files it offers. */
export function addTemplate(router: Router, web: Web): void {
  router.get('/modele', (request, response) => {
    const frame = openFrame(web, request, response);
    sendPage(response, TemplatePage({ frame }));
  });
  const send = async (response: Response, format: 'csv' | 'xlsx'): Promise<void> => {
    const bytes = await web.site.template(format);
    response
      .set({ 'Content-Type': types[format], 'Cache-Control': 'no-cache' })
      .attachment(`modele-participants.${format}`)
      .send(Buffer.from(bytes));
  };
  router.get('/modele-participants.csv', (_, response) => send(response, 'csv'));
  router.get('/modele-participants.xlsx', (_, response) => send(response, 'xlsx'));
}
