const connect = require('./egnyte')

const { EGNYTE_DOMAIN: domain, EGNYTE_TOKEN: token } = process.env

connect({ domain, token })
  .nests()
  .then(({ files }) => files.forEach((file) => console.log(file.name)))
  .catch((error) => {
    if (error instanceof connect.SignInAgain) console.error('Please sign in to Egnyte again')
    else console.error(error.message)
    process.exitCode = 1
  })
