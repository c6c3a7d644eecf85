class EgnyteApi
  include HTTParty

  class SignIn < StandardError; end

  CONFIG = Rails.application.config_for(:egnyte)

  base_uri "https://#{CONFIG[:domain]}.egnyte.com/pubapi"
  format :json

  def self.authorize_url(state)
    query = {
      client_id: CONFIG[:client_id],
      redirect_uri: CONFIG[:redirect_uri],
      response_type: "code",
      scope: CONFIG[:scope],
      state: state
    }
    "https://#{CONFIG[:domain]}.egnyte.com/puboauth/token?#{query.to_query}"
  end

  def initialize(token)
    @options = { headers: { "Authorization" => "Bearer #{token}", "Content-Type" => "application/json" } }
  end

  def glazes
    check self.class.get("/v1/fs/Shared/Glazes", @options) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def groups
    check self.class.get("/v2/groups", @options) #~ GET /pubapi/v2/groups handles=specific
  end

  def share(path)
    check self.class.post("/v1/links", @options.merge(body: { path: path, type: "file" }.to_json)) #~ POST /pubapi/v1/links handles=specific; EG101
  end

  def remove(path)
    check self.class.delete("/v1/fs/Shared/Glazes/#{path}", @options) #~ DELETE /pubapi/v1/fs/{path} handles=specific
  end

  private

  def check(response)
    raise SignIn if response.code == 401
    raise "Egnyte answered #{response.code}" unless response.success?

    response.parsed_response
  end
end
