require 'net/http'

uri = URI("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/fs/Shared/Nightly") #~ EG901
puts Net::HTTP.get(uri, 'Authorization' => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}")
