require 'typhoeus'
require 'json'

class Egnyte
  class Denied < StandardError; end

  def initialize(domain, token)
    @base = "https://#{domain}.egnyte.com/pubapi/v1"
    @headers = { 'Authorization' => "Bearer #{token}" }
  end

  def ls(path)
    JSON.parse(perform(:get, "/fs/#{path}").body) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def rm(path)
    res = perform(:delete, "/fs/#{path}") #~ DELETE /pubapi/v1/fs/{path} handles=specific
    warn "rm #{path}: #{res.code}" unless res.success?
  end

  private

  def perform(verb, path)
    5.times do |i|
      res = Typhoeus::Request.new(@base + path, method: verb, headers: @headers).run
      raise Denied if res.code == 401
      return res unless res.code == 429

      sleep 2**i
    end
    raise 'Egnyte is busy'
  end
end
