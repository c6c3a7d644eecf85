class Vendor
  class_attribute :scope, :name_in_env

  def authorize_url(state:)
    query = { client_id: key, redirect_uri: back, response_type: "code", scope: scope, state: state }
    "#{authorize_endpoint}?#{query.compact.to_query}"
  end

  def redeem(code)
    form = { client_id: key, client_secret: ENV.fetch("#{name_in_env}_SECRET"), redirect_uri: back, code: code, grant_type: "authorization_code" }
    answer = Faraday.post(token_endpoint, URI.encode_www_form(form), "Content-Type" => "application/x-www-form-urlencoded")
    JSON.parse(answer.body).fetch("access_token")
  end

  private

  def key = ENV.fetch("#{name_in_env}_KEY")
  def back = "https://bothies.example.com/sign_in/#{name_in_env.downcase}/callback"
end
