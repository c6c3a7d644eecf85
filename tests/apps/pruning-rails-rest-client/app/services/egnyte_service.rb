class EgnyteService
  class Expired < StandardError; end

  def initialize(account)
    @account = account
  end

  def plans(site)
    response = RestClient.get("#{base}/fs/Shared/Plans/#{site}", headers) #~ GET /pubapi/v1/fs/{path} handles=generic
    JSON.parse(response.body)['files']
  rescue RestClient::ExceptionWithResponse => e #~ EG402
    Rails.logger.error("Egnyte: #{e.response}")
    []
  end

  def share(path)
    response = RestClient.post("#{base}/links", { path: path, type: 'file', accessibility: 'anyone' }.to_json, headers) #~ POST /pubapi/v1/links handles=specific
    JSON.parse(response.body)['links'].first['url']
  rescue RestClient::Unauthorized
    raise Expired
  rescue RestClient::ExceptionWithResponse => e
    Rails.logger.error("Egnyte: #{e.response}")
    nil
  end

  private

  def base
    "https://#{@account.egnyte_domain}.egnyte.com/pubapi/v1"
  end

  def headers
    { Authorization: "Bearer #{@account.egnyte_token}", content_type: :json, accept: :json }
  end
end
