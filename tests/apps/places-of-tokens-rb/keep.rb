require 'httparty'
require 'pathname'
require 'pstore'
require 'sqlite3'
require 'yaml/store'

def redeem(domain, code)
  answer = HTTParty.post(
    "https://#{domain}.egnyte.com/puboauth/token",
    body: {
      client_id: ENV.fetch('EGNYTE_KEY'),
      client_secret: ENV.fetch('EGNYTE_SECRET'),
      redirect_uri: 'https://kilns.emberley.example/back',
      code: code,
      grant_type: 'authorization_code'
    }
  )
  raise "Egnyte: #{answer.code}" unless answer.success?

  answer.parsed_response
end

domain, code = ARGV
grant = redeem(domain, code)

$stderr.puts "token #{grant['access_token']}" #~ EG305
STDERR.printf("token %s\n", grant['access_token']) #~ EG305
$stdout.puts "good for #{grant['expires_in']} seconds"

Pathname.new(Dir.home).join('.egnyte').write(grant['access_token']) #~ EG303
File.binwrite('grant.bin', Marshal.dump(grant)) #~ EG303

PStore.new('tokens.pstore').transaction do |kept|
  kept[:token] = grant['access_token'] #~ EG303
end

settings = YAML::Store.new('tokens.yml')
settings.transaction do
  settings['token'] = grant['access_token'] #~ EG303
  settings['domain'] = domain
end

db = SQLite3::Database.new('tokens.db')
db.execute('INSERT OR REPLACE INTO tokens VALUES (?, ?)', [domain, grant['access_token']]) #~ EG303
db.execute('SELECT domain FROM tokens WHERE token = ?', [grant['access_token']])
