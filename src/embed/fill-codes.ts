/** What the page of embed codes links; it lies in a folder beside the scripts. */
import { fillCodes, offerCopies } from './embed-codes.js';

fillCodes(document.body, new URL('..', location.href).href);
offerCopies(document.body);
