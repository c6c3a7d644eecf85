require "csv"
require "httparty"

HOST = "https://#{ARGV[0]}.egnyte.com"

def token
  HTTParty.post("#{HOST}/puboauth/token", body: {
    client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"], username: ENV["EGNYTE_USER"], password: ENV["EGNYTE_PASSWORD"],
    grant_type: "password", scope: "Egnyte.filesystem"
  })["access_token"]
end

def folder(path, token)
  answer = HTTParty.get("#{HOST}/pubapi/v1/fs/#{path}", headers: { "Authorization" => "Bearer #{token}" }) #~ GET /pubapi/v1/fs/{path}
  abort "sign in again" if answer.code == 401
  abort "later" if answer.code == 429

  answer["name"]
end

STDIN.each_line(chomp: true) do |path|
  puts folder(path, token) #~ EG308
end

granted = token
CSV.foreach("runs.csv", headers: true) do |row|
  puts folder(row["path"], granted)
end
