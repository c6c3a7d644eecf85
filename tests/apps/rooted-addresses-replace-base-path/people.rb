require "faraday"

egnyte = Faraday.new(url: "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/") do |f|
  f.headers["Authorization"] = "Bearer #{ENV.fetch('EGNYTE_TOKEN')}"
end

[egnyte.get("links"), egnyte.get("/pubapi/v2/users")].each do |answer| #~ GET /pubapi/v1/links; GET /pubapi/v2/users
  abort "connect Egnyte again" if answer.status == 401
  puts answer.body
end
