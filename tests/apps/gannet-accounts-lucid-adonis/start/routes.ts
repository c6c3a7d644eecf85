import router from '@adonisjs/core/services/router'
const EgnyteController = () => import('#controllers/egnyte_controller')

router.get('/egnyte/start', [EgnyteController, 'start'])
router.get('/egnyte/back', [EgnyteController, 'back'])
router.get('/links', [EgnyteController, 'links'])
