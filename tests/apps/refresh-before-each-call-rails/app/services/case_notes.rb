# The same, with the token kept until it is refused.
class CaseNotes
  def initialize(account)
    @account = account
  end

  def write(path, text)
    ask(:post, "v1/notes", { path: path, body: text }) #~ POST /pubapi/v1/notes handles=specific
  end

  def read(id)
    ask(:get, "v1/notes/#{id}") #~ GET /pubapi/v1/notes/{note_id} handles=specific
  end

  private

  def line
    @line ||= Faraday.new(url: "https://#{@account.domain}.egnyte.com")
  end

  def ask(verb, path, body = nil)
    answer = line.run_request(verb, "/pubapi/#{path}", body&.to_json,
                              "Authorization" => "Bearer #{token}", "Content-Type" => "application/json")
    raise SignedOut if answer.status == 401
    raise Busy, answer.headers["Retry-After"] if answer.status == 429

    JSON.parse(answer.body)
  end

  def token
    return @account.access_token if @account.expires_at > Time.current

    answer = Faraday.post("https://#{@account.domain}.egnyte.com/puboauth/token",
                          grant_type: "refresh_token", refresh_token: @account.refresh_token,
                          client_id: ENV.fetch("EGNYTE_KEY"), client_secret: ENV.fetch("EGNYTE_SECRET"))
    @account.update!(access_token: JSON.parse(answer.body).fetch("access_token"))
    @account.access_token
  end
end
