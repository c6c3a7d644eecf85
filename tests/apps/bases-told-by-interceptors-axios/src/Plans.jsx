import { plans, remarks, own } from './api'

export function Plans({ show }) {
  const load = () => plans.get('/fs/Shared/Plans').then((answer) => show(answer.data.files)) //~ GET /pubapi/v1/fs/{path} handles=specific
  const drop = (id) => plans.delete(`/links/${id}`) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  const remark = (id) => remarks.get(`/${id}`).then((answer) => show(answer.data), (refused) => show(refused.response.status === 401 ? 'connect' : 'later')) //~ GET /pubapi/v1/notes/{note_id} handles=specific
  const rooms = () => own.get('/links')
  return <a onClick={load} onDrop={drop} onFocus={remark} onBlur={rooms} />
}
