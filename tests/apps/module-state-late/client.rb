require "net/http"
require "json"

def connect(domain, token)
  $base = "https://#{domain}.egnyte.com/pubapi"
  $headers = { "Authorization" => "Bearer #{token}" }
end

def checked(answer)
  abort "connect again" if answer.code == "401"
  abort "wait #{answer["Retry-After"]}" if answer.code == "429"
  JSON.parse(answer.body)
end

def users
  checked(Net::HTTP.get_response(URI("#{$base}/v2/users"), $headers)) #~ GET /pubapi/v2/users handles=specific
end
