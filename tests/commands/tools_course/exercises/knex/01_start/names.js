// A join table
//
// your answer
