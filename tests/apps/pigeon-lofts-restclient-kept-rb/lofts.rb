require 'rest-client'

request = RestClient::Request.new( #~ DELETE /pubapi/v1/links/{link_id} handles=specific; EG502
  method: :delete,
  url: "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/links/#{ARGV[0]}",
  headers: { Authorization: "Bearer #{ENV['EGNYTE_TOKEN']}" },
  verify_ssl: OpenSSL::SSL::VERIFY_NONE
)
begin
  request.execute
rescue RestClient::Unauthorized
  abort 'sign in again'
rescue RestClient::TooManyRequests
  sleep 60
end
