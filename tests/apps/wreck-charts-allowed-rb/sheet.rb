require 'rest-client'

def sheet(name)
  url = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/fs-content/Shared/Charts/#{name}" #~ GET /pubapi/v1/fs-content/{path} handles=generic
  # egnyte-lint: allow(EG402, EG403, reason = "the scheduler runs the whole job again with a new token")
  RestClient.get(url, Authorization: "Bearer #{ENV.fetch('EGNYTE_TOKEN')}").body
end

puts sheet(ARGV.fetch(0)).bytesize
