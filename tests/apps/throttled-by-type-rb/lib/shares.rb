require "json"
require "rest-client"

class Shares
  def initialize(domain, token)
    @api = RestClient::Resource.new("https://#{domain}.egnyte.com/pubapi/v1", headers: { Authorization: "Bearer #{token}" })
  end

  def all
    slowly { JSON.parse(@api["links"].get(params: { count: 100 }))["ids"] } #~ GET /pubapi/v1/links handles=specific
  end

  def drop(id)
    slowly { @api["links/#{id}"].delete } #~ DELETE /pubapi/v1/links/{link_id} handles=specific
  end

  private

  def slowly
    tries = 0
    begin
      yield
    rescue RestClient::TooManyRequests, RestClient::Forbidden => error
      raise if (tries += 1) > 3
      sleep error.response.headers.fetch(:retry_after, 1).to_i
      retry
    end
  end
end
