require "net/http"

# The old appliance in the basement.
def versions(token)
  uri = URI::HTTP.build(host: "basement.egnyte.com", path: "/pubapi/v1/userinfo") #~ EG501
  answer = Net::HTTP.get_response(uri, { "Authorization" => "Bearer #{token}" }) #~ GET /pubapi/v1/userinfo; EG502
  answer.body
end
