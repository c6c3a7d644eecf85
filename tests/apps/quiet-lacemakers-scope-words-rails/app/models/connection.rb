class Connection < ApplicationRecord
  class Gone < StandardError; end

  belongs_to :user
  encrypts :token

  def patterns
    call(:get, "fs/Shared/Patterns")["files"] #~ GET /pubapi/v1/fs/{path}
  end

  def share(name)
    call(:post, "links", { path: "/Shared/Patterns/#{name}", type: "file", accessibility: "domain" }.to_json) #~ POST /pubapi/v1/links
  end

  private

  def call(verb, path, payload = nil)
    headers = { authorization: "Bearer #{token}", content_type: :json }
    JSON.parse(RestClient::Request.execute(method: verb, url: "https://#{site}.egnyte.com/pubapi/v1/#{path}", headers:, payload:))
  rescue RestClient::Unauthorized
    raise Gone
  rescue RestClient::TooManyRequests => e
    sleep e.response.headers[:retry_after].to_i
    retry
  end
end
