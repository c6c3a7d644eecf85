require "net/http"
require "json"

def links(domain)
  uri = URI("https://#{domain}.egnyte.com/pubapi/v1/links")
  res = Net::HTTP.get_response(uri, { "Authorization" => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}" }) #~ GET /pubapi/v1/links
  case res["X-Mashery-Error-Code"]
  when "ERR_403_DEVELOPER_INACTIVE" then abort "connect Heron Survey again"
  when "ERR_403_DEVELOPER_OVER_QPS" then sleep res["Retry-After"].to_i
  end
  JSON.parse(res.body)
end

puts links(ARGV[0])
