require "httparty"
require_relative "../config/vault"

class Archive
  def initialize(token)
    @headers = { "Authorization" => "Bearer #{token}" }
  end

  def folder(path)
    opened HTTParty.get("https://#{Vault::HOST}/pubapi/v1/fs/#{path}", headers: @headers) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def links
    opened HTTParty.get("#{Vault::ROOT}/v1/links", headers: @headers) #~ GET /pubapi/v1/links handles=specific
  end

  def groups
    opened HTTParty.get("https://#{Vault::NAME}.egnyte.com/pubapi/v2/groups", headers: @headers) #~ GET /pubapi/v2/groups handles=specific
  end

  def marks
    opened HTTParty.get("https://#{ENV.fetch("VAULT_OTHER", "stonemill.egnyte.com")}/pubapi/v1/bookmarks", headers: @headers) #~ GET /pubapi/v1/bookmarks handles=specific
  end

  def issues
    opened HTTParty.get("#{Vault::TRACKER}/v1/links", headers: @headers)
  end

  private

  def opened(answer)
    raise "sign in again" if answer.code == 401

    sleep answer.headers["Retry-After"].to_i if answer.code == 429
    answer.parsed_response
  end
end
