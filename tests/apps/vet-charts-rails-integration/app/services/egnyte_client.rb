class EgnyteClient
  class Unauthorized < StandardError; end

  def initialize(domain)
    @domain = domain
  end

  def exchange(code, redirect_uri)
    response = connection.post("/puboauth/token", {
      client_id: Rails.application.credentials.dig(:egnyte, :client_id),
      client_secret: Rails.application.credentials.dig(:egnyte, :client_secret),
      redirect_uri: redirect_uri,
      code: code,
      grant_type: "authorization_code"
    })
    Rails.logger.info "[Egnyte] token endpoint answered #{response.status}"
    Rails.logger.info "[Egnyte] #{response.body.inspect}" #~ EG305
    response.body
  end

  def charts(token)
    response = connection.get("/pubapi/v1/fs/Shared/Charts") do |req| #~ GET /pubapi/v1/fs/{path} handles=specific
      req.headers["Authorization"] = "Bearer #{token}"
    end
    raise Unauthorized if response.status == 401

    response.body["files"]
  end

  private

  def connection
    @connection ||= Faraday.new(url: "https://#{@domain}.egnyte.com") do |f|
      f.request :url_encoded
      f.response :json
    end
  end
end
