import linkApi from '~/api/links'
import noteApi from '~/api/notes'

export default { linkApi, noteApi }
