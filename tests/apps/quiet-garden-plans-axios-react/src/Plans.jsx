import { useEffect, useState } from 'react'
import { egnyte } from './egnyte'

export default function Plans({ garden }) {
  const [plans, setPlans] = useState([])
  const [trouble, setTrouble] = useState('')

  useEffect(() => {
    egnyte //~ GET /pubapi/v1/fs/{path} handles=specific
      .get(`/fs/Shared/Gardens/${garden}`)
      .then(({ data }) => setPlans(data.files ?? []))
      .catch((e) => setTrouble(e.message))
  }, [garden])

  if (trouble) return <p role="alert">{trouble}</p>
  return <ul>{plans.map((plan) => <li key={plan.entry_id}>{plan.name}</li>)}</ul>
}
