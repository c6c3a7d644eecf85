require "httpx"

class Patterns
  SignedOut = Class.new(StandardError)
  Busy = Class.new(StandardError)

  def initialize(domain:, token:)
    @egnyte = HTTPX.plugin(:auth).bearer_auth(token).with(origin: "https://#{domain}.egnyte.com")
    @museum = HTTPX.plugin(:basic_auth).basic_auth("smocks", ENV.fetch("MUSEUM_PASSWORD"))
  end

  def all
    answer = @egnyte.get("/pubapi/v1/fs/Shared/Patterns") #~ GET /pubapi/v1/fs/{path} handles=specific
    case answer.status
    when 200 then answer.json.fetch("files", [])
    when 401 then raise SignedOut
    when 429 then raise Busy, answer.headers["retry-after"]
    else raise "Egnyte answered #{answer.status}"
    end
  end

  def publish(pattern)
    @museum.post("https://museum.example.org/patterns", json: pattern)
  end
end
