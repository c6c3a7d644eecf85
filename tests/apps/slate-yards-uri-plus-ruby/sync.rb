require "net/http"

class Yard
  def initialize(domain, token)
    @base = URI("https://#{domain}.egnyte.com/pubapi/v1/")
    @headers = { "Authorization" => "Bearer #{token}" }
  end

  def links
    read("links") #~ GET /pubapi/v1/links
  end

  def folder(path)
    read("fs/" + path) #~ GET /pubapi/v1/fs/{path}
  end

  private

  def read(path)
    uri = @base + path
    http = Net::HTTP.new(uri.host, uri.port)
    http.use_ssl = true
    answer = http.get(uri.path, @headers)
    puts "body of #{answer["Content-Length"]} bytes"
    raise "sign in again" if answer.code == "401"
    sleep Integer(answer["Retry-After"] || 1) if answer.code == "429"
    answer.body
  end
end

yard = Yard.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
puts yard.links, yard.folder(ARGV.first)
