require "httpclient"
require "json"

class Binder
  BASE = "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi".freeze
  HTTP = HTTPClient.new

  def initialize(token)
    @token = token
  end

  def groups(query = {})
    read("#{BASE}/v2/groups", query: query) #~ GET /pubapi/v2/groups
  end

  def rename(id, name)
    patch("#{BASE}/v2/groups/#{id}", { displayName: name }) #~ PATCH /pubapi/v2/groups/{group_id}
  end

  def share(path)
    HTTP.post("#{BASE}/v1/links", { path: path, type: "file" }.to_json, headers) #~ POST /pubapi/v1/links
  end

  def remove(id)
    HTTP.request(:delete, "#{BASE}/v1/links/#{id}", nil, nil, headers) #~ DELETE /pubapi/v1/links/{link_id}
  end

  def me
    JSON.parse(HTTP.get_content("#{BASE}/v1/userinfo", nil, headers)) #~ GET /pubapi/v1/userinfo
  end

  private

  def headers
    { "Authorization" => "Bearer #{@token}" }
  end

  def read(uri, query: nil)
    answer = trying { HTTP.get(uri, query: query, header: headers) }
    JSON.parse(answer.body)
  end

  def patch(uri, body)
    answer = trying { HTTP.patch(uri, body: body.to_json, header: headers) }
    JSON.parse(answer.body)
  end

  def trying
    attempts = 0
    loop do
      answer = yield
      return answer if answer.status < 500

      attempts += 1
      raise "no answer" if attempts > 3
    end
  end
end
