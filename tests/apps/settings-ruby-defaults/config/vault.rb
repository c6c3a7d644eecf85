module Vault
  HOST = ENV.fetch("VAULT_HOST", "stonemill.egnyte.com") #~ EG501:note
  ROOT = ENV.fetch("VAULT_ROOT", "https://stonemill.egnyte.com/pubapi")
  NAME = ENV.fetch("VAULT_NAME") { "stonemill" }
  TRACKER = ENV.fetch("TRACKER_URL", "https://tracker.example.com/pubapi")
end
