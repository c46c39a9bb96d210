// knex/join_table: failed
// says: process.binding
// Below the module, where Node's permission model may not look.
const { Process } = process.binding('process_wrap');
const child = new Process();
console.log(child.spawn({ file: '/bin/sh', args: ['sh', '-c', 'touch @OUTSIDE@/made'], stdio: [] }));
throw new Error('not started');
