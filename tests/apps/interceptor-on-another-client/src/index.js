const cron = require('node-cron');
const { openPlans } = require('./planroom');
const { ensureFolder, upload } = require('./egnyte');

cron.schedule('0 * * * *', async () => {
  for (const plan of await openPlans()) {
    await ensureFolder(`Shared/Plans/${plan.project}`);
    await upload(`Shared/Plans/${plan.project}/${plan.sheet}.json`, JSON.stringify(plan));
  }
});
