import { z } from 'zod';

/** Before any schema is made: a page that lets no text become code is not even asked whether it would. */
z.config({ jitless: true });
