/** In CI properties are tried with the same values each time, elsewhere with others: what is found there is true of the change. */
import fc from 'fast-check';

if (process.env['CI']) fc.configureGlobal({ seed: 20230912 });
