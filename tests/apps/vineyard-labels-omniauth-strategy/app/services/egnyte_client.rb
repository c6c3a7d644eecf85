class EgnyteClient
  class Unauthorized < StandardError; end

  def initialize(token)
    @conn = Faraday.new(url: "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com") do |f|
      f.request :json
      f.request :authorization, "Bearer", token
      f.response :json
      f.response :raise_error
    end
  end

  def labels(vintage)
    request(:get, "/pubapi/v1/fs/Shared/Labels/#{vintage}") #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def share(path)
    request(:post, "/pubapi/v1/links", path: path, type: "file", accessibility: "anyone") #~ POST /pubapi/v1/links handles=specific
  end

  def audit_logins(from, to)
    request(:post, "/pubapi/v1/audit/logins", format: "json", date_start: from, date_end: to) #~ POST /pubapi/v1/audit/logins handles=specific; EG101
  end

  def unshare(id)
    request(:delete, "/pubapi/v1/links/#{id}") #~ DELETE /pubapi/v1/links/{link_id} handles=specific
  end

  private

  def request(method, path, params = {})
    @conn.public_send(method, path, params).body
  rescue Faraday::UnauthorizedError
    raise Unauthorized
  end
end
