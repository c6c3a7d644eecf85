require "faraday"
require "forwardable"

class SignedOut < StandardError; end
class Slow < StandardError; end

# The plans of the harbour's berths.
class Berths
  extend Forwardable

  def_delegators :@line, :get, :put
  def_delegator :@line, :post, :send_off

  def initialize(domain, token)
    @line = Faraday.new("https://#{domain}.egnyte.com/pubapi/v1/") do |f|
      f.headers["Authorization"] = "Bearer #{token}"
      f.request :json
    end
    @seen = REDIS.get("https://#{domain}.egnyte.com/pubapi/v2/users")
  end

  def plans
    opened get("fs/Shared/Berths") #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def note(plan, text)
    opened send_off("notes", { path: plan, body: text }) #~ POST /pubapi/v1/notes handles=specific
  end

  def tag(id, values)
    opened put("fs/ids/file/#{id}/properties/berth", values) #~ PUT /pubapi/v1/fs/ids/file/{id}/properties/{namespace} handles=specific
  end

  def links
    case get("links") #~ GET /pubapi/v1/links handles=specific
    in { status: 200, body: } then JSON.parse(body)
    in { status: 401 | 403 } then raise SignedOut
    in { status: 429 => status } then raise Slow, status.to_s
    in { status: } then []
    end
  end

  # Told apart by whether it went well, and by nothing else.
  def bookmarks
    case get("bookmarks") #~ GET /pubapi/v1/bookmarks handles=generic
    in { status: 200, body: } then JSON.parse(body) #~ EG402 EG403
    else []
    end
  end

  private

  def opened(answer)
    case answer
    in { status: 200..299, body: } then JSON.parse(body)
    in { status: 401 } then raise SignedOut
    in { status: 429, headers: } then raise Slow, headers["Retry-After"]
    in { status: } then raise "Egnyte #{status}"
    end
  end
end
