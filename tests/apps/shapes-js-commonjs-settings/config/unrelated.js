module.exports = { title: 'Plan room', colours: { late: '#c00' } };
