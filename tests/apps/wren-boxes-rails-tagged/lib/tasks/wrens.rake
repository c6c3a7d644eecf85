namespace :wrens do
  task list: :environment do
    egnyte = EgnyteSignIn.new(domain: ENV.fetch('EGNYTE_DOMAIN')).call
    puts HTTParty.get("https://#{egnyte.domain}.egnyte.com/pubapi/v1/fs/Shared/Wrens", headers: { 'Authorization' => "Bearer #{egnyte.token}" }).code #~ GET /pubapi/v1/fs/{path}
  end
end
