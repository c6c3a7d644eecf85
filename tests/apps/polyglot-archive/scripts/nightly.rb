require 'net/http'

uri = URI("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/fs/Shared/Nightly")
puts Net::HTTP.get(uri, 'Authorization' => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}") #~ GET /pubapi/v1/fs/{path} handles=none; EG401; EG403
