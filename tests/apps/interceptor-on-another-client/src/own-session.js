exports.renewOwnSession = async () => {
  process.env.PLANROOM_SESSION = String(Date.now());
};
