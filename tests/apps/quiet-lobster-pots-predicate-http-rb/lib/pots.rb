# frozen_string_literal: true

require "http"
require_relative "bearer"

class SignInAgain < StandardError; end
class Busy < StandardError; end

class Pots
  def initialize(domain, token)
    @base = "https://#{domain}.egnyte.com/pubapi/v1"
    @http = HTTP.timeout(30).auth(bearer(token).to_s)
  end

  def catches
    checked(@http.get("#{@base}/fs/Shared/Catches")).parse["files"]  #~ GET /pubapi/v1/fs/{path}
  end

  def link(path)
    checked(@http.post("#{@base}/links", json: { path: path, type: "file", accessibility: "domain" })).parse["links"]  #~ POST /pubapi/v1/links
  end

  private

  def checked(answer)
    raise SignInAgain if answer.status.unauthorized?
    raise Busy, answer.headers["Retry-After"] if answer.code == 429

    answer
  end
end
