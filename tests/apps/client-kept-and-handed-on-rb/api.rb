require 'json'

# What the museum asks of Egnyte, with a token that somebody else looks after.
class Api
  def initialize(token:, renew:)
    @token = token
    @renew = renew
  end

  def links
    list('links') #~ GET /pubapi/v1/links handles=specific
  end

  def tours
    list('tours') #~ GET /pubapi/v1/tours handles=specific; EG505:note
  end

  private

  def list(endpoint)
    answer = with_renewal { @token.get("/pubapi/v1/#{endpoint}") }
    JSON.parse(answer.body)
  end

  def with_renewal
    yield
  rescue OAuth2::Error => e
    raise unless e.response.status == 401

    @token = @renew.call
    yield
  end
end
