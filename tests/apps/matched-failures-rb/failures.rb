require 'faraday'

HTTP = Faraday.new(url: "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi")
Success = Struct.new(:value)
Failure = Struct.new(:code)

# What became of a request, for whoever matches it.
class Outcome
  def initialize(answer) = @answer = answer
  def deconstruct_keys(_keys) = { status: @answer.status, body: @answer.body }
end

def header(token) = { 'Authorization' => "Bearer #{token}" }

def login = abort('sign in again')

def by_name(token)
  answer = HTTP.get('v1/tasks', nil, header(token)) #~ GET /pubapi/v1/tasks handles=specific
  case answer.success? ? Success.new(answer.body) : Failure.new(answer.status)
  in Success[value] then puts value
  in Failure[code: 401] then login
  in Failure then raise 'failed'
  end
end

def by_place(token)
  answer = HTTP.get('v1/links', nil, header(token)) #~ GET /pubapi/v1/links handles=specific
  case Failure.new(answer.status)
  in Failure[200] then puts answer.body
  in Failure[401] then login
  in Failure[code] then raise code.to_s
  end
end

def by_keys(token)
  answer = HTTP.get('v2/users', nil, header(token)) #~ GET /pubapi/v2/users handles=specific
  case Outcome.new(answer)
  in { status: 200, body: } then puts body
  in { status: 401 } then login
  end
end

by_name(ENV.fetch('EGNYTE_TOKEN'))
by_place(ENV.fetch('EGNYTE_TOKEN'))
by_keys(ENV.fetch('EGNYTE_TOKEN'))
