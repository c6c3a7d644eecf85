import axios from 'axios'

const vault = axios.create({ baseURL: process.env.VAULT_ADDR, headers: { 'X-Vault-Token': process.env.VAULT_TOKEN } })

export const tokenOf = async (club) => (await vault.get(`/v1/secret/data/egnyte/${club}`)).data.data.data.access_token
